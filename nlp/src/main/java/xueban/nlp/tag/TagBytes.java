package xueban.nlp.tag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import xueban.model.trees.BoostedTrees;

/** Reads what a damaged file must not make huge or senseless. */
final class TagBytes {
  private TagBytes() {}

  /**
   * Returns a number from 0 to {@code most}.
   *
   * @param bytesEach least bytes that each of what it counts takes in the file
   * @throws IOException if another one stands there, or the file has not that much left
   */
  static int count(DataInputStream in, int most, int bytesEach) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("a count of " + count + " where at most " + most + " can be");
    }
    room(in, count, bytesEach);
    return count;
  }

  /** Throws if the file has not that many things of that many bytes left. */
  static void room(DataInputStream in, long count, int bytesEach) throws IOException {
    if (count * bytesEach > in.available()) {
      throw new IOException("it ends before the " + count + " numbers that it speaks of");
    }
  }

  /** Reads a number that must be this one. */
  static void expect(DataInputStream in, int number, String what) throws IOException {
    int found = in.readInt();
    if (found != number) {
      throw new IOException("%d %s where %d must be".formatted(found, what, number));
    }
  }

  /** Writes a text of any length. */
  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #write} wrote. */
  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(count(in, Integer.MAX_VALUE, 1)), UTF_8);
  }

  /** Writes trees. */
  static void write(DataOutputStream out, BoostedTrees trees) throws IOException {
    byte[] grown = trees.toBytes();
    out.writeInt(grown.length);
    out.write(grown);
  }

  /**
   * Reads trees.
   *
   * @param columns how many they must look at
   */
  static BoostedTrees trees(DataInputStream in, int columns) throws IOException {
    BoostedTrees trees = BoostedTrees.ofBytes(in.readNBytes(count(in, Integer.MAX_VALUE, 1)));
    if (trees.columns() != columns) {
      throw new IOException("its trees look at other evidence");
    }
    return trees;
  }

  /** Returns a number that is neither infinite nor none. */
  static float number(DataInputStream in) throws IOException {
    float number = in.readFloat();
    if (!Float.isFinite(number)) {
      throw new IOException("a number is " + number);
    }
    return number;
  }
}
