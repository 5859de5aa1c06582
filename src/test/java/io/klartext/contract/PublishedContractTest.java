package io.klartext.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every installation hands out the contract that it keeps. */
@QuarkusTest
class PublishedContractTest {
    private final JsonNode file = Contract.read().document();

    @Test
    void is_served_as_yaml() throws IOException {
        assertEquals(file, new YAMLMapper().readTree(given().get("/q/openapi").asString()));
    }

    @Test
    void is_served_as_json() throws IOException {
        assertEquals(
                file,
                new ObjectMapper()
                        .readTree(given().get("/q/openapi?format=json").asString()));
    }

    @Test
    void can_be_read_in_a_browser() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
    }
}
