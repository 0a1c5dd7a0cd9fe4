/** What the processes of a run and their database use, and what the machine's clock does. */
package hotseat.load.usage;
