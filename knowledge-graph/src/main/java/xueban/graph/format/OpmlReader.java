package xueban.graph.format;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.graph.Edition;
import xueban.graph.GraphAssembly;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.TextFile;
import xueban.graph.internal.XmlEvents;

/**
 * Reads OPML: what {@link OpmlWriter} writes, and mind maps of others. In those an outline without
 * outlines under it is a concept, its text both name and id; one at the top is a strand; what lies
 * between is left out, aloud.
 */
final class OpmlReader implements GraphReader {
  private record Outline(Map<String, String> attributes, long line, List<Outline> children) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  @Override
  public Read read(Path path, Map<String, String> constants) {
    TextFile file = TextFile.read(path);
    Outline body = new Outline(Map.of(), 1, new ArrayList<>());
    Deque<Outline> open = new ArrayDeque<>(List.of(body));
    XmlEvents.read(
        file,
        new XmlEvents.Taker() {
          @Override
          public void start(String name, Map<String, String> attributes, long line) {
            if (name.equals("outline")) {
              Outline outline = new Outline(attributes, line, new ArrayList<>());
              open.element().children().add(outline);
              open.push(outline);
            }
          }

          @Override
          public void text(String text) {}

          @Override
          public void end(String name, long line) {
            if (name.equals("outline")) {
              open.pop();
            }
          }
        });
    Parts parts = new Parts(new GraphAssembly(file.name()), constants);
    body.children().forEach(outline -> parts.take(outline, ""));
    return new Read(parts.assembly.graph(), parts.losses.list());
  }

  private static final class Parts {
    private final GraphAssembly assembly;
    private final Map<String, String> constants;
    private final Losses losses = new Losses();

    Parts(GraphAssembly assembly, Map<String, String> constants) {
      this.assembly = assembly;
      this.constants = constants;
    }

    /**
     * @param strand text of the outline at the top of a mind map of others, or empty
     */
    void take(Outline outline, String strand) {
      switch (outline.get("type")) {
        case "subject", "strand", "grade" -> outline.children().forEach(c -> take(c, ""));
        case "concept" -> assembly.at(outline.line(), () -> concept(outline));
        case "edition" -> assembly.at(outline.line(), () -> edition(outline));
        default -> foreign(outline, strand);
      }
    }

    private void concept(Outline outline) {
      Map<String, String> fields = new LinkedHashMap<>(outline.attributes());
      fields.put("name", outline.get("text"));
      fields.put("definition", outline.get("_note"));
      assembly.put(PartFields.concept(fields, constants), outline.line());
      String id = outline.get("id");
      for (Outline child : outline.children()) {
        assembly.at(
            child.line(),
            () -> {
              switch (child.get("type")) {
                case "prerequisite" ->
                    assembly.put(
                        new Prerequisite(child.get("before"), id, child.get("_note")),
                        child.line());
                case "misconception" ->
                    assembly.put(
                        new Misconception(
                            id, child.get("text"), child.get("shows_as"), child.get("cure")),
                        child.line());
                default -> losses.add("outlines under concepts", child.get("text"));
              }
            });
      }
    }

    private void edition(Outline outline) {
      List<Unit> units = new ArrayList<>();
      for (Outline unit : outline.children()) {
        assembly.at(unit.line(), () -> units.add(unit(unit)));
      }
      assembly.put(
          new Edition(outline.get("id"), outline.get("text"), outline.get("subject"), units),
          outline.line());
    }

    private static Unit unit(Outline outline) {
      return new Unit(
          outline.get("id"),
          outline.get("text"),
          PartFields.whole("grade", outline.get("grade"), 1, 12),
          PartFields.whole("term", outline.get("term"), 1, 2),
          outline.children().stream().map(place -> place.get("concept")).toList());
    }

    private void foreign(Outline outline, String strand) {
      String text = outline.get("text").isBlank() ? outline.get("title") : outline.get("text");
      if (!outline.children().isEmpty()) {
        if (!strand.isEmpty()) {
          losses.add("branches of the mind map between strand and concept", text);
        }
        outline.children().forEach(c -> take(c, strand.isEmpty() ? text.strip() : strand));
        return;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", text.strip().replaceAll("[\\s\\p{Cntrl}]+", "-"));
      fields.put("name", text.strip());
      fields.put("definition", outline.get("_note"));
      fields.put("strand", strand);
      assembly.at(
          outline.line(),
          () -> assembly.put(PartFields.concept(fields, constants), outline.line()));
    }
  }
}
