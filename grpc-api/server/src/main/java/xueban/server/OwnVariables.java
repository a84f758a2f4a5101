package xueban.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The variables of the environment that are ours: those of properties, and what else is read. */
public final class OwnVariables {
  private static final String PREFIX = "XUEBAN_";

  /** What the launcher, the log and the command line read, and docs/settings.md tells. */
  static final List<String> BESIDE_PROPERTIES =
      List.of(
          "XUEBAN_CREDENTIAL",
          "XUEBAN_JAVA_OPTS",
          "XUEBAN_JDK_DIRS",
          "XUEBAN_LOG",
          "XUEBAN_VECTOR_API");

  private static final List<String> OF_BENCHES_AND_TESTS =
      List.of(
          "XUEBAN_DATA",
          "XUEBAN_FONT",
          "XUEBAN_GRPC_ADDRESS",
          "XUEBAN_HTTP_ADDRESS",
          "XUEBAN_OPENSEARCH",
          "XUEBAN_TESSERACT",
          "XUEBAN_VECTORS");

  /** What Kubernetes tells of services whose names begin with xueban, such as xueban-web. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("XUEBAN_(.*_)?(SERVICE_(HOST|PORT)|PORT_\\d+_(TCP|UDP))(_.*)?");

  /** Its alone where the value is an address: people name the port of a service so, too. */
  private static final Pattern PORT = Pattern.compile("XUEBAN_(.*_)?PORT");

  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp)://.*", Pattern.DOTALL);

  /** With more letters wrong than these, or than half, another name is no guess. */
  private static final int MOST_EDITS = 3;

  /** Of a word that more names have, none is a guess. */
  private static final int MOST_GUESSES = 2;

  private OwnVariables() {}

  /** Returns the variable of a property. */
  static String of(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** Returns all that anything reads. */
  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(BESIDE_PROPERTIES);
    all.addAll(OF_BENCHES_AND_TESTS);
    ServerProperties.names().forEach(property -> all.add(of(property)));
    return all;
  }

  /**
   * Returns a sentence on each variable that is named like ours and that nothing reads, with the
   * name that may be meant; never with its value, which may be a secret.
   */
  public static List<String> warnings(Map<String, String> environment) {
    SortedSet<String> known = all();
    return environment.entrySet().stream()
        .filter(one -> one.getKey().startsWith(PREFIX) && !known.contains(one.getKey()))
        .filter(one -> !isOfKubernetes(one.getKey(), one.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .map(name -> warning(name, known))
        .toList();
  }

  private static boolean isOfKubernetes(String name, String value) {
    return OF_KUBERNETES.matcher(name).matches()
        || (PORT.matcher(name).matches() && ADDRESS.matcher(value).matches());
  }

  private static String warning(String name, SortedSet<String> known) {
    List<String> guesses = guesses(name, known);
    return "%s is no setting and is passed over; %s."
        .formatted(
            name,
            guesses.isEmpty()
                ? "docs/settings.md lists those that there are"
                : "maybe " + String.join(" or ", guesses) + " is meant");
  }

  /** Returns the names that have all words of this one, in any order; else the nearest. */
  private static List<String> guesses(String name, SortedSet<String> known) {
    List<String> words = words(name);
    List<String> fuller = known.stream().filter(other -> words(other).containsAll(words)).toList();
    if (!fuller.isEmpty() && fuller.size() <= MOST_GUESSES) {
      return fuller;
    }
    int most = Math.min(MOST_EDITS, (name.length() - PREFIX.length()) / 2);
    return known.stream()
        .min(Comparator.comparingInt(other -> edits(name, other)))
        .filter(other -> edits(name, other) <= most)
        .stream()
        .toList();
  }

  private static List<String> words(String name) {
    return List.of(name.substring(PREFIX.length()).split("_", -1));
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
