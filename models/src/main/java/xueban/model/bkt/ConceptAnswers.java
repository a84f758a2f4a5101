package xueban.model.bkt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.model.state.ConceptCell;

/**
 * The answers to one concept as numbers, learner by learner.
 *
 * <pre>
 *   sequence s is kind[starts[s]] … kind[starts[s + 1] - 1], of a learner of ability[s]
 *   kind k is an answer of score[k] in slot[k], see {@link Draft}
 * </pre>
 */
final class ConceptAnswers {
  int sequences;
  int[] starts = new int[17];
  byte[] ability = new byte[16]; // codes, see Belief
  int[] kind = new int[64];
  int kinds;
  int[] slot = new int[16];
  double[] score = new double[16];

  /** Items by name, in the order of their slots. */
  final Map<String, Integer> items = new HashMap<>();

  private final Map<Long, Integer> numbers = new HashMap<>();

  /** Returns the number of an answer's kind. */
  int kind(int itsSlot, int units) {
    return numbers.computeIfAbsent(
        (long) itsSlot * (ConceptCell.UNITS + 1) + units, k -> add(itsSlot, units));
  }

  /** Returns the slot of an item. */
  int slotOf(String item) {
    return items.computeIfAbsent(item, id -> Draft.FIRST_ITEM + items.size());
  }

  private int add(int itsSlot, int units) {
    if (kinds == slot.length) {
      slot = Arrays.copyOf(slot, 2 * kinds);
      score = Arrays.copyOf(score, 2 * kinds);
    }
    slot[kinds] = itsSlot;
    score[kinds] = units / (double) ConceptCell.UNITS;
    return kinds++;
  }

  /** Adds a learner's answers, at least one. */
  void add(byte abilityCode, int[] answers, int count) {
    if (sequences == ability.length) {
      starts = Arrays.copyOf(starts, 2 * sequences + 1);
      ability = Arrays.copyOf(ability, 2 * sequences);
    }
    int from = starts[sequences];
    if (from + count > kind.length) {
      kind = Arrays.copyOf(kind, Math.max(2 * kind.length, from + count));
    }
    System.arraycopy(answers, 0, kind, from, count);
    ability[sequences] = abilityCode;
    starts[++sequences] = from + count;
  }

  int answers() {
    return starts[sequences];
  }

  int slots() {
    return Draft.FIRST_ITEM + items.size();
  }

  int longest() {
    int longest = 0;
    for (int s = 0; s < sequences; s++) {
      longest = Math.max(longest, starts[s + 1] - starts[s]);
    }
    return longest;
  }

  /** Returns the slot of each kind, but items' own ones replaced by the concept's. */
  int[] sharedSlots() {
    int[] shared = Arrays.copyOf(slot, kinds);
    for (int k = 0; k < kinds; k++) {
      shared[k] = shared[k] >= Draft.FIRST_ITEM ? Draft.UNAIDED : shared[k];
    }
    return shared;
  }

  /** Returns the slot of each kind; items with fewer unaided answers have the concept's. */
  int[] itemSlots(int leastAnswers) {
    int[] counts = new int[slots()];
    for (int i = 0; i < answers(); i++) {
      counts[slot[kind[i]]]++;
    }
    int[] own = Arrays.copyOf(slot, kinds);
    for (int k = 0; k < kinds; k++) {
      own[k] = own[k] >= Draft.FIRST_ITEM && counts[own[k]] < leastAnswers ? 0 : own[k];
    }
    return own;
  }

  /** Returns every n-th sequence, so that about {@code most} are left. */
  ConceptAnswers sample(int most) {
    int step = Math.max(1, (sequences + most - 1) / most);
    return step == 1 ? this : pooled(List.of(this), step);
  }

  /** Returns all concepts' answers as those of one, without items; every n-th sequence. */
  static ConceptAnswers pooled(Iterable<ConceptAnswers> concepts, int step) {
    ConceptAnswers pool = new ConceptAnswers();
    int number = 0;
    int[] buffer = new int[0];
    for (ConceptAnswers concept : concepts) {
      int[] shared = concept.sharedSlots();
      for (int k = 0; k < concept.kinds; k++) {
        shared[k] = pool.kind(shared[k], (int) (concept.score[k] * ConceptCell.UNITS));
      }
      buffer = buffer.length < concept.longest() ? new int[concept.longest()] : buffer;
      for (int s = 0; s < concept.sequences; s++) {
        if (number++ % step != 0) {
          continue;
        }
        int count = concept.starts[s + 1] - concept.starts[s];
        for (int i = 0; i < count; i++) {
          buffer[i] = shared[concept.kind[concept.starts[s] + i]];
        }
        pool.add(concept.ability[s], buffer, count);
      }
    }
    return pool;
  }
}
