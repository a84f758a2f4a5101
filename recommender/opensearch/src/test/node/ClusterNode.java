import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of a cluster for tests: {@code home key=value …}; ends when its standard input does. */
public final class ClusterNode {
  private ClusterNode() {}

  public static void main(String[] args) throws IOException {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          for (String setting : Arrays.asList(args).subList(1, args.length)) {
            String[] parts = setting.split("=", 2);
            if (parts[0].endsWith("[]")) {
              settings.putList(parts[0].replace("[]", ""), List.of(parts[1].split(",")));
            } else {
              settings.put(parts[0], parts[1]);
            }
          }
        });
    runner.build(OpenSearchRunner.newConfigs().basePath(args[0]).numOfNode(1).disableESLogger());
    System.out.println("started");
    while (System.in.read() >= 0) {
      // Whoever started it holds the other end.
    }
    Runtime.getRuntime().halt(0);
  }
}
