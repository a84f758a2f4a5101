package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Stage;
import xueban.row.ImportOptions;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

class ItemRowJsonTest {
  @Test
  void line_isReadBackAsAnEqualItem() {
    Item item =
        new Item(
            "gen.1",
            1,
            ItemKind.SINGLE_CHOICE,
            new Metadata(
                "解方程",
                "",
                "mathematics",
                Stage.JUNIOR,
                List.of(7),
                "",
                List.of("math.solving-linear-equation"),
                "zh",
                Duration.ofMinutes(2),
                0,
                "Apache-2.0",
                "xueban",
                Double.NaN,
                null),
            "解方程 2x = 6，x = （　　）。",
            List.of(new Option("A", "3", ""), new Option("B", "1/3", "系数化为1时除反")),
            List.of(List.of("A")),
            "两边同除以 2，得 x = 3。\n检验。",
            List.of("先看系数。", "两边同除以它。"),
            .3,
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>数轴</title></svg>");
    List<CatalogEntry> read = new ArrayList<>();
    RowFile.read(
        new ByteArrayInputStream(ItemRowJson.line(item).getBytes(StandardCharsets.UTF_8)),
        "items.jsonl",
        ImportOptions.defaults(),
        10,
        rows ->
            rows.stream()
                .map(
                    row -> {
                      read.add(((RowDraft.Accepted) CatalogRows.read(row)).entry());
                      return RowOutcome.ADDED;
                    })
                .toList());
    assertThat(read).hasSize(1);
    Item back = (Item) read.get(0);
    assertThat(back.withConcepts(item.metadata().concepts())).isEqualTo(item);
  }
}
