package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.Homework.LearnerSet;

/** Changes learners' sets as a teacher says, and remembers what came to whom. */
final class SetEditor {
  private static final int MOST_ITEMS = 50;

  /** Says how an item of the catalog is given to a learner. */
  interface Assigner {
    Assigned assign(String learner, String item, String note);
  }

  private final List<LearnerSet> sets;
  private final Assigner assigner;
  private final SortedMap<String, List<Assigned>> added = new TreeMap<>();

  SetEditor(List<LearnerSet> sets, Assigner assigner) {
    this.sets = new ArrayList<>(sets);
    this.assigner = assigner;
  }

  /** Returns the sets as they are now. */
  List<LearnerSet> sets() {
    return List.copyOf(sets);
  }

  /** Returns for each learner whose set changed what was added; nothing, if items only left. */
  SortedMap<String, List<Assigned>> added() {
    return added;
  }

  /**
   * Adds an item to the sets.
   *
   * @throws XuebanException {@code INVALID_INPUT} if all of them have it, or one is full
   */
  void add(HomeworkEdit.AddItem edit) {
    int changed = 0;
    for (int place : of(edit.to())) {
      LearnerSet set = sets.get(place);
      if (find(set, edit.item()) >= 0) {
        continue;
      }
      if (set.items().size() >= MOST_ITEMS) {
        throw XuebanException.invalid(
            "item",
            "cannot be added: the set of %s has %d items already; remove one first."
                .formatted(set.learner(), MOST_ITEMS));
      }
      List<Assigned> items = new ArrayList<>(set.items());
      items.add(assigned(set, edit.item(), edit.note()));
      put(place, items);
      changed++;
    }
    requireChanged(changed, edit.item(), edit.to(), "is in the set of %s already; nothing to add.");
  }

  /**
   * Removes an item from the sets.
   *
   * @throws XuebanException {@code INVALID_INPUT} if none of them has it
   */
  void remove(HomeworkEdit.RemoveItem edit) {
    int changed = 0;
    for (int place : of(edit.from())) {
      LearnerSet set = sets.get(place);
      int at = find(set, edit.item());
      if (at >= 0) {
        List<Assigned> items = new ArrayList<>(set.items());
        Assigned gone = items.remove(at);
        added.computeIfAbsent(set.learner(), k -> new ArrayList<>()).remove(gone);
        put(place, items);
        changed++;
      }
    }
    requireChanged(
        changed, edit.item(), edit.from(), "is not in the set of %s; name an item that is.");
  }

  /**
   * Puts an item in the place of another.
   *
   * @throws XuebanException {@code INVALID_INPUT} if none of the sets has it, or one has the
   *     replacement too
   */
  void replace(HomeworkEdit.ReplaceItem edit) {
    int changed = 0;
    for (int place : of(edit.of())) {
      LearnerSet set = sets.get(place);
      int at = find(set, edit.item());
      if (at < 0) {
        continue;
      }
      if (find(set, edit.replacement()) >= 0) {
        throw XuebanException.invalid(
            "replacement",
            "\"%s\" is in the set of %s already; remove \"%s\" instead."
                .formatted(edit.replacement(), set.learner(), edit.item()));
      }
      List<Assigned> items = new ArrayList<>(set.items());
      Assigned gone = items.set(at, assigned(set, edit.replacement(), edit.note()));
      added.computeIfAbsent(set.learner(), k -> new ArrayList<>()).remove(gone);
      put(place, items);
      changed++;
    }
    requireChanged(
        changed, edit.item(), edit.of(), "is not in the set of %s; name an item that is.");
  }

  private Assigned assigned(LearnerSet set, String item, String note) {
    Assigned assigned = assigner.assign(set.learner(), item, note);
    added.computeIfAbsent(set.learner(), k -> new ArrayList<>()).add(assigned);
    return assigned;
  }

  private void put(int place, List<Assigned> items) {
    LearnerSet set = sets.get(place);
    String reason = set.reason();
    if (set.items().isEmpty() && !items.isEmpty()) {
      reason += "；题目由老师选定";
    } else if (items.isEmpty()) {
      reason += "；老师去掉了题目";
    }
    sets.set(place, new LearnerSet(set.learner(), set.layer(), reason, items));
  }

  private List<Integer> of(HomeworkEdit.Recipients recipients) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < sets.size(); place++) {
      LearnerSet set = sets.get(place);
      boolean meant =
          switch (recipients) {
            case HomeworkEdit.OneLearner one -> one.learner().equals(set.learner());
            case HomeworkEdit.WholeLayer whole -> whole.layer() == set.layer();
          };
      if (meant) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      throw switch (recipients) {
        case HomeworkEdit.OneLearner one ->
            XuebanException.invalid(
                "learner",
                "\"%s\" has no set in this homework; choose one who has.".formatted(one.learner()));
        case HomeworkEdit.WholeLayer whole ->
            XuebanException.invalid(
                "layer", "%s has no learners; choose another layer.".formatted(whole.layer()));
      };
    }
    return places;
  }

  private static int find(LearnerSet set, String item) {
    for (int i = 0; i < set.items().size(); i++) {
      if (set.items().get(i).item().equals(item)) {
        return i;
      }
    }
    return -1;
  }

  private static void requireChanged(
      int changed, String item, HomeworkEdit.Recipients recipients, String problem) {
    if (changed == 0) {
      throw XuebanException.invalid(
          "item", ("\"%s\" " + problem).formatted(item, name(recipients)));
    }
  }

  /** Returns how a message names them. */
  private static String name(HomeworkEdit.Recipients recipients) {
    return switch (recipients) {
      case HomeworkEdit.OneLearner one -> one.learner();
      case HomeworkEdit.WholeLayer whole -> "any learner of layer " + whole.layer();
    };
  }
}
