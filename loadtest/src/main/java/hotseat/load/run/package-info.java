/** The bake-off: contestants side by side, trial after trial, and what came of it. */
package hotseat.load.run;
