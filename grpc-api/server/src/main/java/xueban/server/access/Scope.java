package xueban.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a credential may do; each scope includes those before it. */
public enum Scope {
  /** Search, ask, practise, record responses, read profiles and the graph. */
  LEARN,
  /** Classes, homework, insight, keys of items, retraction. */
  TEACH,
  /** Fill the graph and the catalog, choose the learner model, erase learners. */
  MANAGE;

  /** Returns the name as it is stored, such as {@code learn}. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the scope of a stored name; empty for a name that this version does not know. */
  public static Optional<Scope> ofStored(String stored) {
    return Arrays.stream(values()).filter(scope -> scope.stored().equals(stored)).findFirst();
  }

  /** Returns this scope and all that it includes, ascending. */
  public List<Scope> included() {
    return Arrays.stream(values()).filter(scope -> scope.compareTo(this) <= 0).toList();
  }
}
