package xueban.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A request, understood.
 *
 * @param request as it was written
 * @param slots in the order of the request, no two of the same id
 * @param text content words that no slot took, in the order of the request, single blanks between
 * @param searched the same with the names of the concepts, in the order of the request: what to
 *     search for as text
 */
public record UnderstoodRequest(String request, List<Slot> slots, String text, String searched) {
  public UnderstoodRequest {
    requireNonNull(request, "request");
    requireNonNull(text, "text");
    requireNonNull(searched, "searched");
    slots = List.copyOf(slots);
  }

  /** Returns the slots of a kind. */
  public List<Slot> slots(SlotKind kind) {
    return slots.stream().filter(slot -> slot.kind() == kind).toList();
  }

  /** Returns the values of all slots of a kind, each once. */
  public List<String> values(SlotKind kind) {
    return slots(kind).stream().flatMap(slot -> slot.values().stream()).distinct().toList();
  }
}
