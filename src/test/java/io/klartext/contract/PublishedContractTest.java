package io.klartext.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every installation hands out the contract that it keeps. */
@QuarkusTest
class PublishedContractTest {
    private final JsonNode file = Contract.read().document();

    @Test
    void is_served_as_the_file() throws IOException {
        assertEquals(
                Files.readString(Path.of("openapi.yaml")),
                given().get("/q/openapi").asString());
        given().head("/q/openapi").then().statusCode(200).contentType("application/yaml");
    }

    @Test
    void is_served_as_json() throws IOException {
        assertEquals(
                file,
                new ObjectMapper()
                        .readTree(given().get("/q/openapi?format=json").asString()));
        given().accept("application/json").get("/q/openapi").then().contentType("application/json");
        given().get("/q/openapi.json").then().statusCode(200).contentType("application/json");
        given().get("/q/openapi.yaml").then().statusCode(200).contentType("application/yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi/", "/q/openapi.json", "/q/openapi.yml"})
    void cannot_be_written(String path) {
        given().post(path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD");
        given().delete(path).then().statusCode(405);
    }

    @Test
    void can_be_read_in_a_browser() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
    }
}
