/** The command line. Each subcommand lives in a package of its own. */
package hotseat.load;
