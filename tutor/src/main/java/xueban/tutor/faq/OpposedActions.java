package xueban.tutor.faq;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Actions of which one undoes the other: 加入 and 退出 a class are two questions, however alike the
 * rest. A closed list of common words, so an opposite that is not in it goes unseen.
 */
final class OpposedActions {
  private record Opposed(Pattern one, Pattern other) {
    boolean between(String first, String second) {
      return has(one, first) && !has(other, first) && has(other, second) && !has(one, second);
    }
  }

  private static final List<Opposed> ALL =
      List.of(
          opposed("加入 加进 进入 报名", "退出 离开 移出 踢出 退班 退报"),
          opposed("打开 开启 启用 开通", "关闭 关掉 停用 禁用 取消"),
          opposed("注册 申请", "注销 销户"),
          opposed("登录 登陆 登入 上线", "登出 退出 注销 下线"),
          opposed("绑定 关联 绑", "解绑 解除"),
          opposed("提交 上交 交作业 交上", "撤回 撤销 收回"),
          opposed("上传", "下载"),
          opposed("添加 增加 新增 新建 创建", "删除 删掉 去掉 移除 减少 清空"),
          opposed("增大 调大 变大 放大 大一点", "减小 调小 变小 缩小 小一点"),
          opposed("买 购买", "卖 出售"),
          opposed("涨 上涨", "跌 下跌"),
          opposed("收到 接收", "发出 发送"),
          opposed("恢复 找回", "删除 清除"),
          opposed("长高 增肥 增重", "减肥 减重"),
          opposed("男", "女"),
          opposed("join", "leave quit exit"),
          opposed("open enable", "close disable"),
          opposed("upload", "download"),
          opposed("add create", "delete remove"));

  private OpposedActions() {}

  private static Opposed opposed(String one, String other) {
    return new Opposed(anyOf(one), anyOf(other));
  }

  private static Pattern anyOf(String words) {
    boolean latin = words.charAt(0) < 0x80;
    String any = Arrays.stream(words.split(" ")).collect(Collectors.joining("|"));
    return Pattern.compile(latin ? "\\b(?:" + any + ")\\b" : any);
  }

  private static boolean has(Pattern words, String text) {
    return words.matcher(text).find();
  }

  /** Returns whether the texts, folded, name actions that undo each other. */
  static boolean between(String first, String second) {
    return ALL.stream()
        .anyMatch(pair -> pair.between(first, second) || pair.between(second, first));
  }
}
