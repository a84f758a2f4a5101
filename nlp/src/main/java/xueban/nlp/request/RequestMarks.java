package xueban.nlp.request;

/** Where the clauses of a request begin and end: at marks, and their parts at blanks too. */
final class RequestMarks {
  private static final String MARKS = ",.!?;~:";

  private final String text;
  private final String marked;

  RequestMarks(RequestReading reading) {
    text = reading.text();
    marked = reading.marked();
  }

  /** Returns whether a character of a folded text may end a clause; a comma may be a 、 folded. */
  static boolean mayEnd(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Returns whether a mark that ends a clause stands at a place. */
  boolean isMark(int at) {
    char c = text.charAt(at);
    // Folding makes a comma of 、 too, which stands between things of one kind.
    return mayEnd(c) && (c != ',' || marked.charAt(at) != '、');
  }

  private boolean isEdge(int at, boolean blanks) {
    return isMark(at) || (blanks && text.charAt(at) == ' ');
  }

  /** Returns where the clause around a place begins; with blanks, its part between blanks. */
  int start(int place, boolean blanks) {
    int start = place;
    while (start > 0 && !isEdge(start - 1, blanks)) {
      start--;
    }
    return start;
  }

  /** Returns where the clause around a place ends; with blanks, its part between blanks. */
  int end(int place, boolean blanks) {
    int end = place;
    while (end < text.length() && !isEdge(end, blanks)) {
      end++;
    }
    return end;
  }
}
