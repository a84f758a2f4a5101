package xueban.nlp;

import java.util.Random;

/** Texts of everything that may come: words, formulas, emoji, marks, halves of surrogate pairs. */
final class RandomText {
  private static final String[] PARTS = {
    "一元二次方程",
    "勾股定理",
    "三角形",
    "證明",
    "圖象",
    "角",
    "の",
    "々",
    "，",
    "。",
    "？",
    "、",
    "“",
    " ",
    "\n",
    "\t",
    "　",
    "equation",
    "Equations",
    "don't",
    "ＡＢＣ",
    "x²",
    "$x^{2}+1$",
    "\\frac{1}{2}",
    "a_{1}",
    "x_",
    "^",
    "^{",
    "∠",
    "½",
    "㎡",
    "①",
    "3.14",
    "２０",
    "3。5",
    "é",
    "e\u0301",
    "ｶﾞ",
    "ﾞ",
    "😀",
    "👨‍👩‍👧",
    "\uD83D",
    "\uDE00",
    "\u200B",
    "\uFEFF",
    "\u0000",
    "İ",
    "ß",
    "ﬁ",
    "𝑥",
    "𠮷",
    "´",
    "-",
    "—",
    "\\",
    "$",
    "{",
    "}",
    "·",
    "は",
    "한국",
    "α"
  };

  private RandomText() {}

  static String of(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(parts + 1);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(8) == 0) {
        text.append((char) random.nextInt(1 << 16));
      } else {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
    }
    return text.toString();
  }
}
