package io.klartext.platform.postgres.host;

import java.util.Locale;

/** Operating system and processor, named as in the PostgreSQL archives. */
public record Platform(String system, String processor) {
    public static final Platform CURRENT = of(System.getProperty("os.name"), System.getProperty("os.arch"));

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        return new Platform(system, osArch.equals("aarch64") ? "arm_64" : "x86_64");
    }

    public boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
