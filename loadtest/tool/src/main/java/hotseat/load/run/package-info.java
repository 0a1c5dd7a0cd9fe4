/** The bake-off: runs contestants side by side, trial after trial, and collects the results. */
package hotseat.load.run;
