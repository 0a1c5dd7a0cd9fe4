/**
 * What all commands have in common: exit codes, one clear line for a failure, an orderly stop,
 * tables of text, files that are written as a whole.
 */
package hotseat.load.command;
