package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

  @Test
  void ratesKeepThreeDigitsOrAllBeforeThePoint() {
    assertThat(Digits.number(81_234.4)).isEqualTo("81,234");
    assertThat(Digits.number(88.44)).isEqualTo("88.4");
    assertThat(Digits.number(0.5)).isEqualTo("0.5");
    assertThat(Digits.number(0)).isEqualTo("0");
  }

  @Test
  void ratiosKeepTheirSignificantZeros() {
    assertThat(Digits.ratio(15.24)).isEqualTo("15.2");
    assertThat(Digits.ratio(1)).isEqualTo("1.00");
    assertThat(Digits.ratio(170.4)).isEqualTo("170");
    assertThat(Digits.ratio(0.00771)).isEqualTo("0.0077");
  }

  @Test
  void timesAreInTheUnitThatKeepsThemShort() {
    assertThat(Digits.ms(0.42)).isEqualTo("0.42 ms");
    assertThat(Digits.ms(6)).isEqualTo("6 ms");
    assertThat(Digits.ms(912.4)).isEqualTo("912 ms");
    assertThat(Digits.ms(999.7)).isEqualTo("1 s");
    assertThat(Digits.ms(1_603)).isEqualTo("1.6 s");
    assertThat(Digits.micros(84)).isEqualTo("84 µs");
    assertThat(Digits.micros(1_290)).isEqualTo("1.3 ms");
  }

  @Test
  void pausesKeepOneMoreDigit() {
    assertThat(Digits.pause(912.4)).isEqualTo("912 ms");
    assertThat(Digits.pause(1_666)).isEqualTo("1.67 s");
    assertThat(Digits.pause(19_350)).isEqualTo("19.4 s");
  }

  @Test
  void sizesAndSharesAreShownWithTheirUnits() {
    assertThat(Digits.bytes(640)).isEqualTo("640 B");
    assertThat(Digits.bytes(8_140)).isEqualTo("8.1 kB");
    assertThat(Digits.percent(0.31)).isEqualTo("31 %");
    assertThat(Digits.percent(0.0123)).isEqualTo("1.2 %");
  }

  @Test
  void aPercentileKeepsItsNines() {
    assertThat(Digits.percentile(99.99)).isEqualTo("99.99 %");
    assertThat(Digits.percentile(99.17459)).isEqualTo("99.175 %");
    assertThat(Digits.percentile(43.76587)).isEqualTo("43.8 %");
    assertThat(Digits.percentile(0)).isEqualTo("0 %");
    assertThat(Digits.percentile(100)).isEqualTo("100 %");
  }

  @Test
  void nonFiniteNumbersAreShownAsADash() {
    assertThat(Digits.number(Double.NaN)).isEqualTo("–");
    assertThat(Digits.ratio(Double.POSITIVE_INFINITY)).isEqualTo("–");
    assertThat(Digits.ms(Double.NaN)).isEqualTo("–");
  }
}
