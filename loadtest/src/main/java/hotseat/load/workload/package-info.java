/** What the buyers want: the workloads, and every wish of every buyer as a function of a seed. */
package hotseat.load.workload;
