/** The benchmarks as a command. */
package hotseat.load.bench;
