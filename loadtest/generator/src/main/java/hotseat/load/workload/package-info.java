/** The workloads: what every buyer wants in every step, as a function of a seed. */
package hotseat.load.workload;
