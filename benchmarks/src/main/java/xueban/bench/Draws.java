package xueban.bench;

import java.util.Random;

/**
 * Random small numbers, the same for the same seed.
 *
 * @param random where they come from; advanced by every draw
 */
record Draws(Random random) {

  /** Returns a number in [low, high]. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** Returns a number in [−most, most] but 0. */
  int nonZero(int most) {
    int value = between(1, most);
    return random.nextBoolean() ? value : -value;
  }

  /** Returns one of some texts. */
  String of(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** Writes a text as somebody with another keyboard would. */
  String styled(String text) {
    return switch (random.nextInt(4)) {
      case 0 -> text.replace('-', '－').replace('=', '＝').replace(',', '，');
      case 1 -> random.nextBoolean() ? "答案是" + text : text + "。";
      default -> text;
    };
  }
}
