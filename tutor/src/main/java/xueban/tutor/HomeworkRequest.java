package xueban.tutor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.tutor.homework.Demand;

/**
 * What homework to make.
 *
 * @param id makes the call idempotent; empty to let xueban make one
 * @param learners only these learners of the class; empty for all
 * @param concepts what it is about, 1 to 20 concept ids
 * @param title at most 100 characters; empty to make one from the concepts
 * @param dueAt when it is due; null for tomorrow at this time
 * @param cap most time a learner may need, 1 to 90 minutes; null for what the grade allows, which
 *     also bounds any longer one
 * @param givenElsewhere time that has been given for the day without xueban; taken off what the
 *     grade allows. What was planned here, in any class of a learner, is taken off by itself
 * @param itemsPerLearner most items a learner, 1 to 50
 * @param coreItems items that every learner of a layer has, 0 to 10
 * @param noRepeatDays items answered within so many days are not given, 0 to 365; null for the
 *     tenant's setting
 * @param seed of the choice between equals
 * @param kinds how many items of a kind of work a set shall have, each kind at most once; empty for
 *     no matter
 */
public record HomeworkRequest(
    String id,
    String classId,
    List<String> learners,
    List<String> concepts,
    String title,
    @Nullable Instant dueAt,
    @Nullable Duration cap,
    Duration givenElsewhere,
    int itemsPerLearner,
    int coreItems,
    @Nullable Integer noRepeatDays,
    int seed,
    List<Demand> kinds) {
  public HomeworkRequest {
    if (!id.isEmpty()) {
      Ids.require("homework_id", id);
    }
    Ids.require("class_id", classId);
    learners = learners.stream().distinct().toList();
    concepts = concepts.stream().distinct().toList();
    if (concepts.isEmpty() || concepts.size() > 20) {
      throw XuebanException.invalid(
          "concepts", "has %d; name 1 to 20 concepts.".formatted(concepts.size()));
    }
    if (title.length() > 100) {
      throw XuebanException.invalid("title", "has " + title.length() + " characters; at most 100.");
    }
    requireMinutes("max_minutes", cap == null ? Duration.ofMinutes(1) : cap, 1, 90);
    requireMinutes("minutes_given_elsewhere", givenElsewhere, 0, 600);
    requireWithin("items_per_learner", itemsPerLearner, 1, 50);
    requireWithin("core_item_count", coreItems, 0, 10);
    requireWithin("no_repeat_days", noRepeatDays == null ? 0 : noRepeatDays, 0, 365);
    kinds = List.copyOf(kinds);
    for (Demand kind : kinds) {
      if (kind.trait().isPurpose()
          || kinds.stream().filter(k -> k.trait() == kind.trait()).count() > 1) {
        throw XuebanException.invalid(
            "kinds",
            "has %s; name BASIC, ENQUIRY or INTEGRATED, each once.".formatted(kind.trait()));
      }
    }
  }

  /** Returns homework of eight items, two of them common, within what the grade allows. */
  public static HomeworkRequest of(String classId, String... concepts) {
    return new HomeworkRequest(
        "", classId, List.of(), List.of(concepts), "", null, null, Duration.ZERO, 8, 2, null, 0);
  }

  /** Homework that asks for no kinds of work. */
  public HomeworkRequest(
      String id,
      String classId,
      List<String> learners,
      List<String> concepts,
      String title,
      @Nullable Instant dueAt,
      @Nullable Duration cap,
      Duration givenElsewhere,
      int itemsPerLearner,
      int coreItems,
      @Nullable Integer noRepeatDays,
      int seed) {
    this(
        id,
        classId,
        learners,
        concepts,
        title,
        dueAt,
        cap,
        givenElsewhere,
        itemsPerLearner,
        coreItems,
        noRepeatDays,
        seed,
        List.of());
  }

  public HomeworkRequest withId(String newId) {
    return copy(c -> c.id = newId);
  }

  public HomeworkRequest withCap(Duration newCap) {
    return copy(c -> c.cap = newCap);
  }

  public HomeworkRequest withDueAt(Instant newDueAt) {
    return copy(c -> c.dueAt = newDueAt);
  }

  public HomeworkRequest withGivenElsewhere(Duration newGivenElsewhere) {
    return copy(c -> c.givenElsewhere = newGivenElsewhere);
  }

  public HomeworkRequest withItems(int newItemsPerLearner, int newCoreItems) {
    return copy(
        c -> {
          c.itemsPerLearner = newItemsPerLearner;
          c.coreItems = newCoreItems;
        });
  }

  /** Returns the request with what it asks for of each kind of work, in place of the former. */
  public HomeworkRequest withKinds(Demand... newKinds) {
    return copy(c -> c.kinds = List.of(newKinds));
  }

  private HomeworkRequest copy(Consumer<Changes> change) {
    Changes changes = new Changes(this);
    change.accept(changes);
    return new HomeworkRequest(
        changes.id,
        classId,
        learners,
        concepts,
        title,
        changes.dueAt,
        changes.cap,
        changes.givenElsewhere,
        changes.itemsPerLearner,
        changes.coreItems,
        noRepeatDays,
        seed,
        changes.kinds);
  }

  /** What the withers may change. */
  private static final class Changes {
    private String id;
    private @Nullable Instant dueAt;
    private @Nullable Duration cap;
    private Duration givenElsewhere;
    private int itemsPerLearner;
    private int coreItems;
    private List<Demand> kinds;

    private Changes(HomeworkRequest from) {
      id = from.id;
      dueAt = from.dueAt;
      cap = from.cap;
      givenElsewhere = from.givenElsewhere;
      itemsPerLearner = from.itemsPerLearner;
      coreItems = from.coreItems;
      kinds = from.kinds;
    }
  }

  private static void requireMinutes(String field, Duration value, int least, int most) {
    if (value.compareTo(Duration.ofMinutes(least)) < 0
        || value.compareTo(Duration.ofMinutes(most)) > 0) {
      throw XuebanException.invalid(
          field, "%s must be %d to %d minutes.".formatted(value, least, most));
    }
  }

  private static void requireWithin(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }
}
