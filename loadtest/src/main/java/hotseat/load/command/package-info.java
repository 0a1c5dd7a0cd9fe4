/** How every command ends: exit codes, one clear line for what went wrong, an orderly stop. */
package hotseat.load.command;
