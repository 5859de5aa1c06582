package io.klartext.portabletext.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|0|0|0",
                "Die Leica-M11 kostet 8.950 € – viel!|5|0|0",
                "eins\u00A0zwei\u3000drei|3|0|0",
                "Donau\u00ADdampf ge\u0308ht|2|0|0",
                "北京的天气很好。|0|7|0",
                "カメラーを使うiPhone 15|2|7|0",
                "ภาษาไทย|0|0|7",
                "대한민국 서울|2|0|0",
                "Привет, мир|2|0|0",
            })
    void words_are_counted_where_spaces_part_them_else_characters(String text, int words, int ideographs, int letters) {
        assertEquals(new ReadingTime(words, ideographs, letters), ReadingTime.of(text == null ? "" : text));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,1", "220,0,0,1", "221,0,0,2", "0,500,0,1", "0,2000,0,4", "110,250,0,1", "0,0,2200,2"})
    void scripts_add_up(int words, int ideographs, int letters, int minutes) {
        assertEquals(minutes, new ReadingTime(words, ideographs, letters).minutes());
    }
}
