/** The command line. The subcommands are in the packages below. */
package hotseat.load;
