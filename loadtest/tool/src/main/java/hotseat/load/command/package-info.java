/** How every command ends: exit codes, one clear line for a failure, an orderly stop. */
package hotseat.load.command;
