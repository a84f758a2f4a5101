import java.nio.file.Path;
import xueban.storage.SqliteStores;
import xueban.tutor.Response;
import xueban.tutor.Xueban;

/** The library on its own: no server, no network, everything under ./data. */
public class FiveLines {
  public static void main(String[] args) {
    try (var xueban = Xueban.open(SqliteStores.at(Path.of("data")))) {
      xueban.importResources(Path.of("lessons.jsonl"));
      xueban.record(Response.correct("ming", "item-7"));
      System.out.println(xueban.profile("ming").weakest(3));
      System.out.println(xueban.ask("ming", "怎么证明勾股定理？")); }
  }
}
