package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;

/** The call in the README, on the sample tenant, answers what the README shows. */
class ReadmeCallTest {
  @Test
  void search_answersAsShown() throws Exception {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    Matcher data = Pattern.compile("-d '(\\{.*})'").matcher(readme);
    assertThat(data.find()).isTrue();
    SearchRequest.Builder request = SearchRequest.newBuilder();
    JsonFormat.parser().merge(data.group(1), request);

    SearchResponse answer =
        SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN)).search(request.build());

    SearchHit hit = answer.getHits(0);
    assertThat(answer.getHitsCount()).isEqualTo(1);
    assertThat(readme)
        .contains("\"id\": \"" + hit.getResource().getId() + "\"")
        .contains("\"title\": \"" + hit.getResource().getMetadata().getTitle() + "\"");
    // How near the meaning is differs in the last digit between processors.
    assertThat(readme.replaceAll("\\d", "0"))
        .contains("\"text\": \"" + hit.getReason().getText().replaceAll("\\d", "0") + "\"");
    assertThat(answer.getPage().getNextCursor()).isNotEmpty();
    assertThat(answer.getPage().getTotalExact()).isTrue();
  }
}
