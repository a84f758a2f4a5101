package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.ModelRegistry;
import xueban.model.RegisteredModel;
import xueban.storage.SqliteStores;

/** A tenant's folder, held as by a service, and {@code train} run beside it. */
abstract class TrainCommandTestCase {
  @TempDir protected Path folder;

  protected SqliteStores stores;
  protected String out = "";
  protected String err = "";

  @BeforeEach
  void open() {
    stores = SqliteStores.at(folder); // and held, as by a service
  }

  @AfterEach
  void close() {
    stores.close();
  }

  protected int run(String... args) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    String[] all = new String[args.length + 3];
    all[0] = "train";
    all[1] = "--data-dir";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(complained, true))
            .execute(all);
    out = printed.toString();
    err = complained.toString();
    return code;
  }

  /**
   * Checks that a model was added, that the one before serves on, and that what was said names the
   * new one, why it does not serve, and how it would.
   */
  protected void assertRefused(ModelRegistry registry, String serving, String why) {
    Matcher told = Pattern.compile("(?m)^added (\\S+) to ").matcher(out);
    assertThat(told.find()).as(out + err).isTrue();
    String added = told.group(1);
    assertThat(registry.list()).extracting(RegisteredModel::version).contains(added, serving);
    assertThat(out).doesNotContain(" serves; ");
    assertThat(err)
        .contains("xueban: %s was not activated: %s".formatted(added, why))
        .contains("--force activates it nevertheless.");
    assertThat(registry.activeVersion()).isEqualTo(serving);
  }

  protected ModelRegistry registry() {
    return ModelRegistry.at(stores.modelFolder().orElseThrow());
  }
}
