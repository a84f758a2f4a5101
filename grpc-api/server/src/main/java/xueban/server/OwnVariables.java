package xueban.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The variables of the environment that are ours: those of properties, and what else is read. */
public final class OwnVariables {
  private static final String PREFIX = "XUEBAN_";

  /** What others read: the launcher, the log, the command line, the benches and the tests. */
  private static final Set<String> OTHERS =
      Set.of(
          "XUEBAN_CREDENTIAL",
          "XUEBAN_DATA",
          "XUEBAN_FONT",
          "XUEBAN_GRPC_ADDRESS",
          "XUEBAN_HTTP_ADDRESS",
          "XUEBAN_JAVA_OPTS",
          "XUEBAN_JDK_DIRS",
          "XUEBAN_LOG",
          "XUEBAN_OPENSEARCH",
          "XUEBAN_TESSERACT",
          "XUEBAN_VECTORS",
          "XUEBAN_VECTOR_API");

  /** What Kubernetes tells of a service that is called xueban. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("XUEBAN_(SERVICE_(HOST|PORT)|PORT).*");

  /** With more letters wrong than these, another name is no guess of what was meant. */
  private static final int MOST_EDITS = 3;

  private OwnVariables() {}

  /** Returns the variable of a property. */
  static String of(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** Returns all that anything reads. */
  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(OTHERS);
    ServerProperties.names().forEach(property -> all.add(of(property)));
    return all;
  }

  /**
   * Returns a sentence on each variable that is named like ours and that nothing reads, with the
   * name that may be meant; never with its value, which may be a secret.
   */
  public static List<String> warnings(Map<String, String> environment) {
    SortedSet<String> known = all();
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .filter(name -> !OF_KUBERNETES.matcher(name).matches())
        .sorted()
        .map(name -> warning(name, known))
        .toList();
  }

  private static String warning(String name, SortedSet<String> known) {
    Optional<String> nearest =
        known.stream()
            .min(Comparator.comparingInt(other -> edits(name, other)))
            .filter(other -> edits(name, other) <= MOST_EDITS);
    return "%s is no setting and is passed over; %s."
        .formatted(
            name,
            nearest
                .map(other -> "maybe " + other + " is meant")
                .orElse("docs/settings.md lists those that there are"));
  }

  /** Returns how many letters are to be put in, taken out or changed to make one of the other. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
