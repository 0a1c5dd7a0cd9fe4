/** The faults: what each one does, how it proves that it bit, and what must hold all the same. */
package hotseat.load.fault.scenario;
