package xueban.nlp.media;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a picture or a recording that was to be read. */
public sealed interface Recognition {
  /**
   * Text was found. It may be wrong: whoever asked sees it before it is searched.
   *
   * @param lines as they stand or were said, at least one
   * @param confidence how sure the recognizer is of all of it, in [0, 1], larger is surer; null: it
   *     does not say
   */
  record Recognized(List<RecognizedLine> lines, @Nullable Double confidence)
      implements Recognition {
    public Recognized {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("lines is empty; that is NothingReadable.");
      }
      RecognizedLine.requireProbability(confidence);
    }

    /** Returns the lines, one below the other. */
    public String text() {
      return lines.stream().map(RecognizedLine::text).collect(Collectors.joining("\n"));
    }
  }

  /**
   * It was read, and holds no text that can be made out.
   *
   * @param advice what may help, in a sentence for whoever took it
   */
  record NothingReadable(String advice) implements Recognition {
    public NothingReadable {
      requireNonNull(advice, "advice");
    }
  }

  /**
   * It was not read: it is too large, of a format that is not taken, or broken.
   *
   * @param why what is wrong, what is taken and what to do, for whoever sent it
   */
  record Refused(String why) implements Recognition {
    public Refused {
      requireNonNull(why, "why");
    }
  }

  /**
   * It was not read, through no fault of its own.
   *
   * @param why what is wrong and what to do; no key, no text of learners
   */
  record Unavailable(Cause cause, String why) implements Recognition {
    public Unavailable {
      requireNonNull(cause, "cause");
      requireNonNull(why, "why");
    }
  }

  /** Why a recognizer does not read. */
  enum Cause {
    /** It is switched off, or something is not installed; it will not go away by itself. */
    NOT_SET_UP,
    /** It has too much to do; soon again. */
    BUSY,
    /** A budget is spent; tomorrow or next month again. */
    SPENT,
    /** It took too long, or whoever asked has gone. */
    LATE,
    /** It failed. */
    FAILED
  }
}
