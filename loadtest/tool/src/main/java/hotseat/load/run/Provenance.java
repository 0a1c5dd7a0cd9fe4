package hotseat.load.run;

import hotseat.load.launch.Home;
import hotseat.load.launch.Jvm;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Everything that the figures of a run may depend on, by name. */
public final class Provenance {

  private static final long GIT_MAX_S = 5;

  private Provenance() {}

  static Map<String, String> of(Plan plan, Home home) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("commit", commit(home));
    all.put("machine.os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("machine.arch", System.getProperty("os.arch"));
    all.put("machine.cpu", cpu());
    all.put("machine.cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    all.put("jvm", System.getProperty("java.vm.name") + " " + Runtime.version());
    if (!Jvm.furtherOptions().isEmpty()) {
      all.put("jvm.options", Jvm.furtherOptions());
    }
    all.put("nodes", Integer.toString(plan.nodes()));
    if (isWithFewerBuyers(plan)) {
      all.put(
          "buyers",
          plan.workloads().stream()
              .map(it -> it.name() + " " + it.buyers())
              .collect(Collectors.joining(", ")));
    }
    all.put("trials", Integer.toString(plan.trials()));
    all.put("warmUpSeconds", Integer.toString(plan.warmUpSeconds()));
    all.put("firstWarmUpSeconds", Integer.toString(plan.firstWarmUpSeconds()));
    all.put("seconds", Integer.toString(plan.seconds()));
    all.put("seed", Long.toString(plan.seed()));
    if (!plan.published().isEmpty()) {
      all.put("published elsewhere", plan.published());
    }
    return all;
  }

  private static boolean isWithFewerBuyers(Plan plan) {
    return plan.workloads().stream()
        .anyMatch(workload -> workload.buyers() < Workloads.named(workload.name()).buyers());
  }

  static Map<String, String> of(Side side) {
    return of(side.name(), side.provenance());
  }

  /** A contestant's settings, each prefixed with its name. */
  static Map<String, String> of(String contestant, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    settings.forEach((name, value) -> all.put(contestant + "." + name, value));
    return all;
  }

  /**
   * The commit, with a plus if the working tree differs from it outside of the measured results;
   * unknown in a copy without history.
   */
  public static String commit(Home home) {
    Path directory = home.directory();
    String commit = git(directory, "rev-parse", "--short=12", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    boolean isClean =
        git(directory, "status", "--porcelain", "--", ".", ":!docs/results").isEmpty();
    return isClean ? commit : commit + "+";
  }

  private static String git(Path directory, String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
      command.addAll(List.of(arguments));
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(GIT_MAX_S, TimeUnit.SECONDS) && git.exitValue() == 0 ? answer.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String cpu() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
