package xueban.recommend;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TextFolding;

/*
 * MinHash (Broder 1997, doi:10.1109/SEQUEN.1997.666900) over shingles of three characters: two texts
 * agree in a minimum with the probability that is the share of shingles they have in common. Banding
 * (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4) finds candidates: six bands of four
 * minima, of which near-duplicates (share .9) have one in common in 999 of 1,000 cases.
 *
 * Mathematics is why that is not enough: 3+5 and 3+6, 正确 and 错误, x² and x³ share nearly all shingles.
 * So of a resource everything but ordinary words (digits, letters, signs, numerals, words that turn a
 * sentence round), and of an item everything but particles, must be the same in the same order, and is
 * hashed on its own.
 */
/** What tells whether two entries say the same, in 56 bytes. Immutable. */
public final class TextSketch {
  /** How many of the minima must agree: RATIONALE.md has the measurements. */
  public static final int AGREE = 18;

  /** How many minima a sketch has. */
  public static final int MINIMA = 24;

  private static final int BAND = 4;
  private static final int SHINGLE = 3;

  /** As far as a text is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 5_000;

  /** How much a resource must say beside its title, in letters, digits and signs: a sentence. */
  private static final int LEAST_BESIDE_TITLE = 20;

  /** Where an item stood and in which examination it came: no part of the question. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^\\s*(\\d{1,3}\\s*[.．、)）]\\s*(?!\\d))?([(（\\[【]\\s*(19|20)\\d\\d[^)）\\]】]{0,30}[)）\\]】])?");

  private static final String DECIDING =
      "零一二三四五六七八九十百千万亿两半双几不非无未没误错正负大小多少增减加乘除左右上下内外前后高低长短快慢升降东西南北" + "奇偶首末先甲乙丙丁戊同异真假优劣早晚新旧男女父母";

  private static final String PARTICLES = "的地得了着是请问你我们它这那个吗呢啊吧呀么就则和与及在为";

  /** Hash of all that must not differ at all. */
  private final long exact;

  /** [24] least hashes of the shingles, 16 bits each. */
  private final short[] minima;

  private TextSketch(long exact, short[] minima) {
    this.exact = exact;
    this.minima = minima;
  }

  /** Returns the sketch of an entry; empty if it has too little text to tell it from others. */
  public static Optional<TextSketch> of(CatalogEntry entry) {
    Metadata metadata = entry.metadata();
    List<String> parts = new ArrayList<>();
    String type = entry.type().name();
    switch (entry) {
      case Item item -> {
        parts.add(plain(LEAD.matcher(item.stem()).replaceFirst("")));
        parts.addAll(item.options().stream().map(o -> plain(o.text())).sorted().toList());
        type += item.kind().name() + item.figure();
      }
      case Resource resource -> {
        String title = plain(metadata.title());
        String description = plain(metadata.description());
        String body = plain(resource.body());
        if (lengthWithout(title, description) + lengthWithout(title, body) < LEAST_BESIDE_TITLE) {
          // Two lessons that say no more than "Circles" may have nothing else in common.
          return Optional.empty();
        }
        parts.addAll(List.of(title, description, body));
        // What is not looked at counts at least by how much it is.
        int length = resource.body().length();
        type += length > LOOKED_AT ? length / 1_000 : "";
      }
    }
    String text = String.join("\n", parts);
    return Optional.of(
        new TextSketch(exact(text + '\n' + type, entry instanceof Item), minima(text)));
  }

  private static int lengthWithout(String title, String text) {
    return title.isEmpty() ? text.length() : text.replace(title, "").length();
  }

  /** Returns letters, digits and signs, folded: without blanks, punctuation and empty brackets. */
  private static String plain(String text) {
    String folded =
        TextFolding.fold(text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT));
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || isSign(folded, i)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isSign(String text, int at) {
    char c = text.charAt(at);
    boolean point =
        (c == '.' || c == ':' || c == ',')
            && at > 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
    return point
        || Character.getType(c) == Character.MATH_SYMBOL
        || Character.getType(c) == Character.OTHER_SYMBOL
        || "-*/^%'".indexOf(c) >= 0
        || Character.isSurrogate(c);
  }

  private static long exact(String plain, boolean item) {
    long hash = 1_125_899_906_842_597L;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean mayDiffer =
          item ? PARTICLES.indexOf(c) >= 0 : Character.isIdeographic(c) && DECIDING.indexOf(c) < 0;
      if (!mayDiffer) {
        hash = mix(hash * 31 + c);
      }
    }
    return hash;
  }

  private static short[] minima(String plain) {
    long[] least = new long[MINIMA];
    Arrays.fill(least, Long.MAX_VALUE);
    int shingles = Math.max(1, plain.length() - SHINGLE + 1);
    for (int i = 0; i < shingles; i++) {
      long shingle = 0;
      for (int j = i; j < Math.min(plain.length(), i + SHINGLE); j++) {
        shingle = shingle << 16 | plain.charAt(j);
      }
      for (int k = 0; k < MINIMA; k++) {
        least[k] = Math.min(least[k], mix(shingle + k * 0x9E3779B97F4A7C15L));
      }
    }
    short[] minima = new short[MINIMA];
    for (int k = 0; k < MINIMA; k++) {
      minima[k] = (short) mix(least[k]);
    }
    return minima;
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195). */
  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }

  /** Returns whether all that must not differ is the same. */
  public boolean agreesExactly(TextSketch other) {
    return exact == other.exact;
  }

  /** Returns whether the two say the same but for a few words that do not matter. */
  public boolean alike(TextSketch other) {
    return exact == other.exact && agreeing(other) >= AGREE;
  }

  /** Returns whether the other is {@link #alike} and shares one of the {@link #terms}. */
  boolean isFoundAlike(TextSketch other) {
    if (!alike(other)) {
      return false;
    }
    for (int band = 0; band < MINIMA; band += BAND) {
      if (Arrays.equals(minima, band, band + BAND, other.minima, band, band + BAND)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many minima agree, 0 to 24. */
  public int agreeing(TextSketch other) {
    int agreeing = 0;
    for (int k = 0; k < MINIMA; k++) {
      agreeing += minima[k] == other.minima[k] ? 1 : 0;
    }
    return agreeing;
  }

  /** Returns index terms, of which near-duplicates nearly always share one. */
  public List<BytesRef> terms() {
    List<BytesRef> terms = new ArrayList<>();
    for (int band = 0; band < MINIMA / BAND; band++) {
      long hash = mix(exact + band);
      for (int k = band * BAND; k < (band + 1) * BAND; k++) {
        hash = mix(hash ^ (minima[k] & 0xFFFFL));
      }
      terms.add(new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash).array()));
    }
    return terms;
  }

  /** Returns the {@link #terms} as text, for an engine whose terms are text. */
  public List<String> keys() {
    return terms().stream()
        .map(term -> HexFormat.of().formatHex(term.bytes, term.offset, term.offset + term.length))
        .toList();
  }

  /** Returns the sketch as bytes. */
  public byte[] toBytes() {
    return encode().bytes;
  }

  /** Returns the sketch of {@link #toBytes}. */
  public static TextSketch ofBytes(byte[] bytes) {
    return decode(new BytesRef(bytes));
  }

  BytesRef encode() {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + MINIMA * Short.BYTES);
    buffer.putLong(exact);
    for (short minimum : minima) {
      buffer.putShort(minimum);
    }
    return new BytesRef(buffer.array());
  }

  static TextSketch decode(BytesRef encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
    long exact = buffer.getLong();
    short[] minima = new short[MINIMA];
    for (int k = 0; k < MINIMA; k++) {
      minima[k] = buffer.getShort();
    }
    return new TextSketch(exact, minima);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSketch that
        && exact == that.exact
        && Arrays.equals(minima, that.minima);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(exact);
  }

  @Override
  public String toString() {
    return Long.toHexString(exact) + Arrays.toString(minima);
  }
}
