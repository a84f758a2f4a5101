package xueban.nlp;

import java.util.ArrayList;
import java.util.List;

/*
 *   parts    勾股定理的证明 │ 直角三角形…          each folded and cut into pieces for itself
 *   whole    勾股定理的证明⏎直角三角形…            the same pieces, further on; names are looked for here once,
 *                                          and those inside of a part are the names of that part
 */
/**
 * A text in parts, each on lines of its own, read once for the words of each part and for what the
 * whole names. Immutable.
 */
public final class TextParts {
  /**
   * A part.
   *
   * @param offset where it begins in the folded whole
   */
  private record Part(FoldedText folded, List<Piece> pieces, int offset) {
    boolean has(ConceptNames.Hit hit) {
      return hit.start() >= offset && hit.end() <= offset + folded.text().length();
    }
  }

  private final ConceptNames names;
  private final List<Part> parts = new ArrayList<>();
  private final boolean apart;
  private final FoldedText folded;
  private final List<Piece> pieces;
  private final List<ConceptNames.Hit> hits;

  TextParts(List<String> texts, ConceptNames names) {
    this.names = names;
    apart = areApart(texts);
    int offset = 0;
    for (String text : texts) {
      FoldedText part = TextFolding.of(text);
      parts.add(new Part(part, TextScanner.scan(part), offset));
      offset += part.text().length() + 1;
    }
    if (apart) {
      folded = FoldedText.lines(parts.stream().map(Part::folded).toList());
      pieces = moved(parts);
    } else {
      folded = TextFolding.of(String.join("\n", texts));
      pieces = TextScanner.scan(folded);
    }
    hits = names.all(CanonicalText.of(folded.text(), pieces));
  }

  /**
   * Counts the terms of the {@link TextAnalysis#tokens} of a part by its index.
   *
   * @param weight as how many each counts, at least 1
   */
  public void count(int index, int weight, TermCounter into) {
    Part part = parts.get(index);
    TextTokens.count(part.folded(), part.pieces(), namesIn(part), weight, into);
  }

  private List<ConceptNames.Hit> namesIn(Part part) {
    if (!apart) {
      return names.all(CanonicalText.of(part.folded().text(), part.pieces()));
    }
    List<ConceptNames.Hit> own = new ArrayList<>();
    for (ConceptNames.Hit hit : hits) {
      if (part.has(hit)) {
        int start = hit.start() - part.offset();
        own.add(new ConceptNames.Hit(hit.name(), start, start + hit.length()));
      }
    }
    return own;
  }

  /** Returns whether the whole was read by its parts, which nearly always can be. */
  boolean isReadOnce() {
    return apart;
  }

  FoldedText folded() {
    return folded;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<ConceptNames.Hit> hits() {
    return hits;
  }

  /**
   * Returns whether the pieces of the whole are those of its parts: English goes on over the end of
   * a line, and a mark there would be folded with the line.
   */
  private static boolean areApart(List<String> texts) {
    for (int i = 1; i < texts.size(); i++) {
      String before = texts.get(i - 1);
      String after = texts.get(i);
      if (before.isEmpty() || after.isEmpty()) {
        return false;
      }
      char last = before.charAt(before.length() - 1);
      char first = after.charAt(0);
      if (!isHan(first) && !(isHan(last) && first > ' ' && first < 0x7F)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static List<Piece> moved(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().pieces();
    }
    List<Piece> moved = new ArrayList<>();
    for (Part part : parts) {
      int by = part.offset();
      for (Piece piece : part.pieces()) {
        moved.add(new Piece(piece.kind(), piece.term(), piece.start() + by, piece.end() + by));
      }
    }
    return moved;
  }
}
