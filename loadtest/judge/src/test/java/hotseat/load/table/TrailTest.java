package hotseat.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {

  private final Trail trail = new Trail("s1", "A-1");

  @Test
  void versionsAreRowsInARun() {
    assertThat(trail.hasBegun()).isFalse();
    trail.begin(5);
    trail.append();
    trail.append();

    assertThat(trail.hasBegun()).isTrue();
    assertThat(trail.lastVersion()).isEqualTo(2);
    assertThat(trail.row(0)).isEqualTo(5);
    assertThat(trail.row(2)).isEqualTo(7);
    assertThat(trail.version(7)).isEqualTo(2);
    assertThat(trail.version(5)).isZero();
  }

  @Test
  void rowsOutsideOfTheRunDoNotBelongToTheSeat() {
    trail.begin(5);
    trail.append();

    assertThat(trail.has(-1)).isFalse();
    assertThat(trail.has(0)).isTrue();
    assertThat(trail.has(1)).isTrue();
    assertThat(trail.has(2)).isFalse();
    assertThat(trail.hasRow(4)).isFalse();
    assertThat(trail.hasRow(5)).isTrue();
    assertThat(trail.hasRow(6)).isTrue();
    assertThat(trail.hasRow(7)).isFalse();
  }

  @Test
  void aRunThatBeginsInTheFirstRowHasBegun() {
    trail.begin(0);

    assertThat(trail.hasBegun()).isTrue();
    assertThat(trail.lastVersion()).isZero();
    trail.append();
    trail.append();
    trail.endAt(1);
    assertThat(trail.lastVersion()).isEqualTo(1);
  }

  @Test
  void namesOfAreasHaveNoDash() {
    assertThat(trail.isArea()).isFalse();
    assertThat(new Trail("s1", "FLOOR").isArea()).isTrue();
    assertThat(Trail.isArea("-")).isFalse();
    assertThat(trail.show()).isEqualTo("s1");
    assertThat(trail.name()).isEqualTo("A-1");
    assertThat(trail).hasToString("A-1 of s1");
  }
}
