package io.klartext.architecture;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A component diagram in PlantUML: rooms in rows, and arrows between rooms. */
record Picture(Path file) {
    private static final Path FOLDER = Path.of("src/test/resources/architecture");
    private static final Pattern ROW = Pattern.compile("' row (\\d+).*");
    private static final Pattern ROOM = Pattern.compile("\\[(.+)] <<(.+)>>");
    private static final Pattern ARROW = Pattern.compile("\\[(.+)] --> \\[(.+)]");

    /** The picture of all features and of the ground floor. */
    static final Picture HOUSE = new Picture(FOLDER.resolve("house.puml"));

    static List<Picture> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Picture::new).toList();
        }
    }

    static List<Picture> allBut(Picture one) throws IOException {
        return all().stream().filter(picture -> !picture.equals(one)).toList();
    }

    String name() {
        return file.getFileName().toString();
    }

    URL location() {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The packages by the rooms' names. */
    Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        lines().map(ROOM::matcher).filter(Matcher::matches).forEach(room -> rooms.put(room.group(1), room.group(2)));
        return rooms;
    }

    /** Whether a package has a room here. */
    boolean shows(String name) {
        return rooms().values().stream()
                .anyMatch(room -> room.equals(name)
                        || (room.endsWith("..") && (name + ".").startsWith(room.substring(0, room.length() - 1))));
    }

    /** The arrows to a room that does not stand in a lower row. */
    List<String> arrowsThatPointNotDown() {
        Map<String, Integer> rows = rows();
        return lines().map(ARROW::matcher)
                .filter(Matcher::matches)
                .filter(arrow -> rows.get(arrow.group(1)) <= rows.get(arrow.group(2)))
                .map(Matcher::group)
                .toList();
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        int row = 0;
        for (String line : lines().toList()) {
            Matcher heading = ROW.matcher(line);
            Matcher room = ROOM.matcher(line);
            row = heading.matches() ? Integer.parseInt(heading.group(1)) : row;
            if (room.matches()) {
                rows.put(room.group(1), row);
            }
        }
        return rows;
    }

    private Stream<String> lines() {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
