package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.IOException;

/** Reads what a damaged file must not make huge. */
final class TagBytes {
  private TagBytes() {}

  /**
   * Returns a number from 0 to {@code most}.
   *
   * @throws IOException if another one stands there
   */
  static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most || count > in.available()) {
      throw new IOException("a count of " + count + " where at most " + most + " can be");
    }
    return count;
  }
}
