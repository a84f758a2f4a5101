package xueban.v1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment above every declaration of a proto file, by full name; empty where there is none.
 *
 * <p>Reads the layout these files have: one declaration a line, its comment in the lines above.
 */
final class ProtoComments {
  private static final Pattern BLOCK =
      Pattern.compile("(service|message|enum|oneof) (\\w+) \\{(})?");
  private static final Pattern RPC = Pattern.compile("rpc (\\w+)\\(.*");
  private static final Pattern FIELD =
      Pattern.compile("(?:repeated |optional )?(?:map<\\w+, [\\w.]+>|[\\w.]+) (\\w+) = \\d+;");
  private static final Pattern VALUE = Pattern.compile("([A-Z0-9_]+) = \\d+;");

  private ProtoComments() {}

  /** Returns comments by full name, such as {@code xueban.v1.Concept.id}. */
  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> comments = new TreeMap<>();
    Deque<String> scopes = new ArrayDeque<>(List.of("xueban.v1"));
    List<String> comment = new ArrayList<>();
    for (String raw : Files.readAllLines(file)) {
      String line = raw.strip();
      if (line.startsWith("//")) {
        comment.add(line.substring(2).strip());
        continue;
      }
      String text = String.join(" ", comment);
      comment.clear();
      Matcher block = BLOCK.matcher(line);
      if (block.matches()) {
        String name = scopes.peek() + "." + block.group(2);
        comments.put(name, text);
        if (block.group(3) == null) {
          // The fields of a oneof belong to the message that holds it.
          scopes.push(block.group(1).equals("oneof") ? scopes.peek() : name);
        }
      } else if (line.equals("}")) {
        scopes.pop();
      } else {
        for (Pattern declaration : List.of(RPC, FIELD, VALUE)) {
          Matcher matcher = declaration.matcher(line);
          if (matcher.matches()) {
            comments.put(scopes.peek() + "." + matcher.group(1), text);
            break;
          }
        }
      }
    }
    return comments;
  }

  /** Returns the comments of all files of this module. */
  static Map<String, String> readAll() throws IOException {
    Map<String, String> comments = new TreeMap<>();
    try (var files = Files.list(ProtoFiles.FOLDER)) {
      for (Path file : files.toList()) {
        comments.putAll(read(file));
      }
    }
    return comments;
  }
}
