/** What was seen of a fault from outside: by the buyers, in the nodes' counters, over time. */
package hotseat.load.fault.observation;
