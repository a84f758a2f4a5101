package xueban.tutor.insight;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.profile.WeakPoint;
import xueban.tutor.profile.WeakPoints;

/**
 * The list for targeted help, usually of a month: who, on which concept, by which cause. Learners
 * who can be helped together are one group.
 *
 * @param learners learners of the class
 * @param listed those of them who are in a group
 * @param groups largest first, then by concept and cause
 * @param note what the list rests on, or why it is empty
 */
public record HelpList(
    String classId,
    Instant since,
    Instant now,
    int learners,
    int listed,
    List<Group> groups,
    String note,
    String model) {
  public HelpList {
    groups = List.copyOf(groups);
  }

  /**
   * Learners who are weak in one concept by one cause.
   *
   * @param members in the order of the class
   * @param advice what helps with this cause
   */
  public record Group(
      String concept, String name, WeakPoint.Cause cause, List<Entry> members, String advice) {
    public Group {
      members = List.copyOf(members);
    }
  }

  /** A learner and the weak point, with its evidence. */
  public record Entry(String learner, WeakPoint point) {}

  private record Key(String concept, WeakPoint.Cause cause) {}

  /** Makes the list. */
  public static HelpList of(
      PeriodRequest request,
      List<ClassPicture.Member> members,
      KnowledgeGraph graph,
      WeakPoints finder,
      Instant now,
      String model) {
    Map<Key, List<Entry>> groups = new TreeMap<>(comparing(Key::concept).thenComparing(Key::cause));
    int listed = 0;
    for (ClassPicture.Member member : members) {
      List<WeakPoint> points =
          finder.of(member.view(), member.responses(), request.since()).stream()
              .filter(
                  p ->
                      request.subject().isEmpty()
                          || graph.concept(p.concept()).subject().equals(request.subject()))
              .toList();
      listed += points.isEmpty() ? 0 : 1;
      points.forEach(
          p ->
              groups
                  .computeIfAbsent(new Key(p.concept(), p.cause()), k -> new ArrayList<>())
                  .add(new Entry(member.learner(), p)));
    }
    List<Group> largest =
        groups.entrySet().stream()
            .map(e -> group(e.getKey(), e.getValue()))
            .sorted(comparingInt(g -> -g.members().size())) // stable: then concept and cause
            .limit(request.most())
            .toList();
    return new HelpList(
        request.classId(),
        request.since(),
        now,
        members.size(),
        listed,
        largest,
        note(members.size(), listed, groups.size(), largest.size()),
        model);
  }

  private static Group group(Key key, List<Entry> members) {
    return new Group(
        key.concept(),
        members.getFirst().point().name(),
        key.cause(),
        members,
        advice(key.cause()));
  }

  private static String advice(WeakPoint.Cause cause) {
    return switch (cause) {
      case MISSING_PREREQUISITE -> "先补先修，再回到这个知识点。";
      case FORGETTING -> "不用重讲，隔几天安排一次短复习。";
      case MISCONCEPTION -> "拿出现的错误做对比，让学生说出错在哪里。";
      case SLIPS -> "不用重讲，养成检查的习惯。";
      case NOT_LEARNT -> "换一种讲法，从最基础的例题开始再练。";
    };
  }

  private static String note(int learners, int listed, int groups, int shown) {
    if (listed == 0) {
      return "班上 %d 名学生，这段时间里没有人在没掌握的知识点上独立做错过。".formatted(learners);
    }
    String all = "班上 %d 名学生，%d 名需要帮助，分成 %d 组".formatted(learners, listed, groups);
    return shown < groups ? all + "，列出人数最多的 %d 组。".formatted(shown) : all + "。";
  }
}
