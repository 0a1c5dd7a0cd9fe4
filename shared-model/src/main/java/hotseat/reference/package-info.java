/**
 * The API in memory: {@link hotseat.reference.InMemoryReservations} is the executable specification
 * and the ceiling of every measurement, {@link hotseat.reference.RacyReservations} is the culprit
 * that every test and the judge must convict.
 */
package hotseat.reference;
