package xueban.graph.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Edition;
import xueban.graph.GraphAssembly;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.JsonElements;
import xueban.graph.internal.TextFile;

/**
 * Reads a CFPackage of CASE 1.0 or 1.1: what {@link CaseWriter} writes, and the frameworks of
 * others. There an item is a concept if nothing is a child of it or a {@code precedes} names it;
 * the items above are its strand (the topmost) or left out, aloud. Its id is its coding scheme if
 * no other item has the same, else its identifier.
 */
final class CaseReader implements GraphReader {
  private record Item(JsonNode json, long line) {
    String text(String field) {
      return json.path(field).asText("");
    }

    JsonNode own() {
      return json.path("extensions").path("xueban");
    }

    String kind() {
      return own().path("kind").asText("");
    }

    String first(String field) {
      return json.path(field).path(0).asText("");
    }
  }

  private record Association(
      String type, String from, String to, int order, String notes, long line) {}

  @Override
  public Read read(Path path, Map<String, String> constants) {
    TextFile file = TextFile.read(path);
    Framework framework = new Framework(new GraphAssembly(file.name()), constants);
    JsonElements.read(file, framework::take);
    return framework.read();
  }

  private static final class Framework {
    private final GraphAssembly parts;
    private final Map<String, String> constants;
    private final Losses losses = new Losses();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Association> associations = new ArrayList<>();
    private final Map<String, String> parentOf = new HashMap<>();
    private final Map<String, List<Association>> childrenOf = new HashMap<>();
    private final Map<String, List<Association>> partsOf = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> ordered = new HashSet<>();
    private String subject = "";

    Framework(GraphAssembly parts, Map<String, String> constants) {
      this.parts = parts;
      this.constants = constants;
    }

    void take(String field, JsonNode value, long line) {
      switch (field) {
        case "CFDocument" -> subject = value.path("subject").path(0).asText("");
        case "CFItems" -> {
          Item item = new Item(value, line);
          if (items.putIfAbsent(item.text("identifier"), item) != null) {
            throw parts.fault(
                ErrorCode.GRAPH_DUPLICATE,
                line,
                "the item \"%s\" stands twice.".formatted(item.text("identifier")));
          }
          codes.merge(item.text("humanCodingScheme"), 1, Integer::sum);
        }
        case "CFAssociations" ->
            association(
                new Association(
                    value.path("associationType").asText(""),
                    value.path("originNodeURI").path("identifier").asText(""),
                    value.path("destinationNodeURI").path("identifier").asText(""),
                    value.path("sequenceNumber").asInt(0),
                    value.path("notes").asText(""),
                    line));
        case "CFDefinitions" -> {}
        default -> losses.add("fields of the package", field);
      }
    }

    private void association(Association one) {
      associations.add(one);
      switch (one.type()) {
        case "isChildOf" -> {
          parentOf.putIfAbsent(one.from(), one.to());
          childrenOf.computeIfAbsent(one.to(), k -> new ArrayList<>()).add(one);
        }
        case "isPartOf" -> partsOf.computeIfAbsent(one.to(), k -> new ArrayList<>()).add(one);
        case "precedes" -> {
          ordered.add(one.from());
          ordered.add(one.to());
        }
        default -> losses.add("associations of type " + one.type(), one.from());
      }
    }

    Read read() {
      items.forEach((identifier, item) -> parts.at(item.line(), () -> concept(identifier, item)));
      for (Association one : associations) {
        if (one.type().equals("precedes")) {
          parts.at(
              one.line(),
              () ->
                  parts.put(
                      new Prerequisite(id(one.from(), one), id(one.to(), one), one.notes()),
                      one.line()));
        }
      }
      items.forEach((identifier, item) -> parts.at(item.line(), () -> rest(identifier, item)));
      return new Read(parts.graph(), losses.list());
    }

    private void concept(String identifier, Item item) {
      if (item.kind().equals("concept")) {
        Map<String, String> fields = common(identifier, item);
        for (String field : List.of("name", "stage", "term", "strand", "formula")) {
          fields.put(field, item.own().path(field).asText(""));
        }
        if (item.own().path("defined").asBoolean()) {
          fields.put("definition", item.text("fullStatement"));
        }
        parts.put(PartFields.concept(fields, constants), item.line());
      } else if (item.kind().isEmpty()) {
        foreign(identifier, item);
      }
    }

    private void foreign(String identifier, Item item) {
      if (childrenOf.containsKey(identifier) && !ordered.contains(identifier)) {
        losses.add("items with items under them", label(item));
        return;
      }
      Map<String, String> fields = common(identifier, item);
      fields.put("name", label(item));
      fields.put("definition", item.text("fullStatement"));
      fields.put("strand", strand(identifier));
      fields.computeIfPresent(
          "subject", (k, v) -> v.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"));
      parts.put(PartFields.concept(fields, constants), item.line());
    }

    private Map<String, String> common(String identifier, Item item) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", id(identifier, item));
      fields.put("english_name", item.text("alternativeLabel"));
      List<String> keywords = new ArrayList<>();
      item.json().path("conceptKeywords").forEach(k -> keywords.add(k.asText()));
      fields.put("aliases", PartFields.joined(keywords));
      String own = item.first("subject").isEmpty() ? subject : item.first("subject");
      if (!own.isEmpty()) {
        fields.put("subject", own);
      }
      String level = item.first("educationLevel");
      if (level.matches("0?[1-9]|1[0-2]")) {
        fields.put("grade", String.valueOf(Integer.parseInt(level)));
      } else if (!level.isEmpty()) {
        losses.add("education levels that are no grade from 1 to 12", level);
      }
      return fields;
    }

    /** Returns the topmost item above, by its label; empty if there is none. */
    private String strand(String identifier) {
      String strand = "";
      Set<String> seen = new HashSet<>();
      String at = parentOf.getOrDefault(identifier, "");
      while (items.containsKey(at) && seen.add(at)) {
        strand = label(items.get(at));
        at = parentOf.getOrDefault(at, "");
      }
      return strand;
    }

    private static String label(Item item) {
      for (String field : List.of("abbreviatedStatement", "humanCodingScheme", "fullStatement")) {
        if (!item.text(field).isBlank()) {
          return item.text(field).strip();
        }
      }
      return item.text("identifier");
    }

    private void rest(String identifier, Item item) {
      switch (item.kind()) {
        case "misconception" -> {
          String parent = parentOf.getOrDefault(identifier, "");
          Item concept = items.get(parent);
          if (concept == null) {
            throw new XuebanException(
                ErrorCode.GRAPH_DANGLING,
                "the misconception \"%s\" is the child of no concept of the file."
                    .formatted(item.text("fullStatement")));
          }
          parts.put(
              new Misconception(
                  id(parent, concept),
                  item.text("fullStatement"),
                  item.text("notes"),
                  item.own().path("cure").asText("")),
              item.line());
        }
        case "edition" ->
            parts.put(
                new Edition(
                    item.text("humanCodingScheme"),
                    item.text("fullStatement"),
                    item.first("subject"),
                    inOrder(childrenOf, identifier).stream().map(this::unit).toList()),
                item.line());
        default -> {}
      }
    }

    private Unit unit(Association place) {
      Item item = item(place.from(), place);
      List<String> concepts =
          inOrder(partsOf, place.from()).stream().map(part -> id(part.from(), part)).toList();
      return new Unit(
          item.text("humanCodingScheme"),
          item.text("fullStatement"),
          PartFields.whole("grade", item.first("educationLevel"), 1, 12),
          item.own().path("term").asInt(),
          concepts);
    }

    private static List<Association> inOrder(Map<String, List<Association>> of, String identifier) {
      return of.getOrDefault(identifier, List.of()).stream()
          .sorted(Comparator.comparingInt(Association::order))
          .toList();
    }

    private String id(String identifier, Association named) {
      return id(identifier, item(identifier, named));
    }

    private String id(String identifier, Item item) {
      String code = item.text("humanCodingScheme").strip().replaceAll("\\s+", "-");
      return code.isEmpty() || codes.getOrDefault(item.text("humanCodingScheme"), 0) > 1
          ? ownCode(item, identifier)
          : code;
    }

    /** Our own concepts keep their id even where a unit or an edition has the same. */
    private static String ownCode(Item item, String identifier) {
      return item.kind().equals("concept") ? item.text("humanCodingScheme") : identifier;
    }

    private Item item(String identifier, Association named) {
      Item item = items.get(identifier);
      if (item == null) {
        throw parts.fault(
            ErrorCode.GRAPH_DANGLING,
            named.line(),
            "the association %s names the item \"%s\", which the file lacks; add it, or correct the id."
                .formatted(named.type(), identifier));
      }
      return item;
    }
  }
}
