package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;
import xueban.XuebanException;

/** A change that a teacher makes to homework. Items may change while it is a draft. */
public sealed interface HomeworkEdit {
  /** Longest note, in UTF-16 units. */
  int MAX_NOTE = 200;

  /** Whose sets change. */
  sealed interface Recipients {}

  /** One learner who has a set, which may be empty. */
  record OneLearner(String learner) implements Recipients {
    public OneLearner {
      Ids.require("learner", learner);
    }
  }

  /** Every learner whose set is of the layer. */
  record WholeLayer(Layer layer) implements Recipients {
    public WholeLayer {
      requireNonNull(layer, "layer");
    }
  }

  /**
   * Adds an item of the catalog behind the others; who has it already keeps it as it is.
   *
   * @param note why, for learners too, at most 200 characters; may be empty
   */
  record AddItem(Recipients to, String item, String note) implements HomeworkEdit {
    public AddItem {
      requireNonNull(to, "to");
      Ids.require("item", item);
      requireShort(note);
    }
  }

  /**
   * Removes an item; who does not have it is passed over.
   *
   * @param note why, at most 200 characters; may be empty
   */
  record RemoveItem(Recipients from, String item, String note) implements HomeworkEdit {
    public RemoveItem {
      requireNonNull(from, "from");
      Ids.require("item", item);
      requireShort(note);
    }
  }

  /**
   * Puts an item of the catalog in the place of another; who does not have that is passed over.
   *
   * @param note why, for learners too, at most 200 characters; may be empty
   */
  record ReplaceItem(Recipients of, String item, String replacement, String note)
      implements HomeworkEdit {
    public ReplaceItem {
      requireNonNull(of, "of");
      Ids.require("item", item);
      Ids.require("replacement", replacement);
      requireShort(note);
      if (item.equals(replacement)) {
        throw XuebanException.invalid(
            "replacement", "\"%s\" is the item itself; name another.".formatted(item));
      }
    }
  }

  /** Gives another title, 1 to 100 characters. */
  record Retitle(String title) implements HomeworkEdit {
    public Retitle {
      if (title.isBlank() || title.length() > 100) {
        throw XuebanException.invalid(
            "title", "has %d characters; it has 1 to 100.".formatted(title.length()));
      }
    }
  }

  /** Sets another due date, in the future; after the issue only a later one. */
  record Reschedule(Instant dueAt) implements HomeworkEdit {
    public Reschedule {
      requireNonNull(dueAt, "dueAt");
    }
  }

  private static void requireShort(String note) {
    if (note.length() > MAX_NOTE) {
      throw XuebanException.invalid(
          "note", "has %d characters; at most %d.".formatted(note.length(), MAX_NOTE));
    }
  }
}
