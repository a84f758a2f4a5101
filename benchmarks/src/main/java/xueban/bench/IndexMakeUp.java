package xueban.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What a Lucene index on disk is made up of, by its last commit.
 *
 * @param resources documents in it, at least 0
 * @param segments at least 0
 * @param largest documents in the largest segment, at least 0
 * @param bytes on disk, by what they hold
 */
record IndexMakeUp(long resources, int segments, long largest, Map<Part, Long> bytes) {
  IndexMakeUp {
    bytes = Map.copyOf(bytes);
  }

  /** What files of an index hold, told by the ends of their names. */
  enum Part {
    TERMS("terms"),
    POSTINGS("postings"),
    DOC_VALUES("doc values"),
    STORED_FIELDS("stored fields"),
    NORMS("norms"),
    POINTS("points"),
    WHOLE_VECTORS("whole vectors"),
    COARSE_VECTORS("coarse vectors"),
    NEIGHBOURS("neighbours of vectors"),
    REST("the rest");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    private static Part of(String file) {
      return switch (file.substring(file.lastIndexOf('.') + 1)) {
        case "tim", "tip", "tmd" -> TERMS;
        case "doc", "pos", "pay", "psm" -> POSTINGS;
        case "dvd", "dvm" -> DOC_VALUES;
        case "fdt", "fdx", "fdm" -> STORED_FIELDS;
        case "nvd", "nvm" -> NORMS;
        case "kdd", "kdi", "kdm" -> POINTS;
        case "vec", "vemf" -> WHOLE_VECTORS;
        case "veq", "vemq" -> COARSE_VECTORS;
        case "vex", "vem" -> NEIGHBOURS;
        default -> REST;
      };
    }
  }

  /** Returns what the index in a folder is made up of. */
  static IndexMakeUp of(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      Map<Part, Long> bytes = new EnumMap<>(Part.class);
      long largest = 0;
      for (SegmentCommitInfo info : infos) {
        largest = Math.max(largest, info.info.maxDoc());
        add(info, directory, bytes);
      }
      return new IndexMakeUp(infos.totalMaxDoc() - deleted(infos), infos.size(), largest, bytes);
    }
  }

  private static long deleted(SegmentInfos infos) {
    return infos.asList().stream().mapToLong(SegmentCommitInfo::getDelCount).sum();
  }

  private static void add(SegmentCommitInfo info, Directory directory, Map<Part, Long> bytes)
      throws IOException {
    if (info.info.getUseCompoundFile()) {
      // The files of a small segment lie in one, and are told apart as if they did not.
      try (Directory inside =
          info.info.getCodec().compoundFormat().getCompoundReader(directory, info.info)) {
        add(List.of(inside.listAll()), inside, bytes);
      }
    } else {
      add(info.files(), directory, bytes);
    }
  }

  private static void add(Iterable<String> files, Directory directory, Map<Part, Long> bytes)
      throws IOException {
    for (String file : files) {
      bytes.merge(Part.of(file), directory.fileLength(file), Long::sum);
    }
  }

  /** Returns segments, and bytes a resource of each part, beside another index or none. */
  List<Figure> figures(@Nullable IndexMakeUp other, String data) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure("segments", segments, "1", other == null ? null : other.segments + 0.0, data));
    figures.add(
        figure(
            "largest segment, share of all",
            largestShare(),
            "1",
            other == null ? null : other.largestShare(),
            data));
    for (Part part : Part.values()) {
      @Nullable Double beside = other == null ? null : other.bytesEach(part);
      if (bytesEach(part) > 0 || (beside != null && beside > 0)) {
        figures.add(
            figure("on disk, a resource: " + part.words, bytesEach(part), "bytes", beside, data));
      }
    }
    return figures;
  }

  private static Figure figure(
      String name, double value, String unit, @Nullable Double baseline, String data) {
    return new Figure(name, value, unit, baseline, data, "all");
  }

  /** Returns bytes on disk of a resource, on average. */
  double bytesEach() {
    return bytes.values().stream().mapToLong(part -> part).sum() / (double) Math.max(1, resources);
  }

  private double largestShare() {
    return resources == 0 ? 0 : largest / (double) resources;
  }

  private double bytesEach(Part part) {
    return bytes.getOrDefault(part, 0L) / (double) Math.max(1, resources);
  }
}
