// java Minutes.java <time zone> < rows: what box apps on Android have on air in every minute, by Java's own dates.
// A row is a line of file, date, start and end, apart by tabs. Prints how many moments each way of reading left empty.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

public class Minutes {
    static final DateTimeFormatter STRICT = DateTimeFormatter.ofPattern("yyyy-MM-ddHH:mm", Locale.ROOT);
    static ZoneId zone;

    record Row(String date, String start, String end) {}

    record Span(long from, long to) {}

    interface Clock {
        long millis(String date, String time) throws Exception;
    }

    interface Rule {
        boolean isOn(List<Span> spans, long now);
    }

    /** Dates that pass 23:59 roll over, as in the apps up to 2025. */
    static long lenient(String date, String time) throws Exception {
        return new SimpleDateFormat("yyyy-MM-ddHH:mm", Locale.ROOT).parse(date + time).getTime();
    }

    static long modern(String date, String time) {
        return LocalDateTime.parse(date + time, STRICT).atZone(zone).toInstant().toEpochMilli();
    }

    static Span nextDay(Span span) {
        return span.to < span.from ? new Span(span.from, span.to + 86_400_000) : span;
    }

    static boolean listed(List<Span> spans, long now) {
        for (int at = spans.size() - 1; at >= 0; at--) if (spans.get(at).from <= now) return now <= spans.get(at).to;
        return false;
    }

    public static void main(String[] arguments) throws Exception {
        zone = ZoneId.of(arguments[0]);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Map<String, List<Row>> files = new LinkedHashMap<>();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t");
            files.computeIfAbsent(cells[0], path -> new ArrayList<>()).add(new Row(cells[1], cells[2], cells[3]));
        }
        Map<String, Clock> clocks = Map.of("lenient", Minutes::lenient, "modern", Minutes::modern);
        Map<String, Rule> rules = Map.of(
            "both ends", (spans, now) -> spans.stream().anyMatch(span -> span.from <= now && now <= span.to),
            "next day", (spans, now) -> spans.stream().map(Minutes::nextDay).anyMatch(span -> span.from <= now && now <= span.to),
            "end excluded", (spans, now) -> spans.stream().map(Minutes::nextDay).anyMatch(span -> span.from <= now && now < span.to),
            "list", Minutes::listed,
            "bar", (spans, now) -> spans.stream().anyMatch(span -> span.from < now && now < span.to));
        long moments = 0;
        long empty = 0;
        for (var clock : clocks.entrySet()) {
            for (var file : files.entrySet()) {
                List<Span> spans = new ArrayList<>();
                for (Row row : file.getValue())
                    spans.add(new Span(clock.getValue().millis(row.date, row.start), clock.getValue().millis(row.date, row.end)));
                LocalDate day = LocalDate.parse(file.getValue().get(0).date);
                long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
                long until = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
                for (long now = from + 1; now < until; now += 29_999) {
                    for (var rule : rules.entrySet()) {
                        moments++;
                        if (rule.getValue().isOn(spans, now)) continue;
                        if (empty++ < 10) System.out.printf("%s %s: nothing at %d ms of %s%n", clock.getKey(), rule.getKey(), now - from, file.getKey());
                    }
                }
            }
        }
        System.out.printf("%d files, %d moments, %d without a programme%n", files.size(), moments, empty);
        System.exit(moments > 0 && empty == 0 ? 0 : 1);
    }
}
