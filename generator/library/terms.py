"""Who holds a post in a body on a day."""

from datetime import date

from generator.model.organisation import Body, Mandate


def serving(body: Body, day: date) -> list[Mandate]:
    """Return the people who hold a post in the body that day, in the order of the term."""
    term = next((term for term in body.terms if term.starts <= day <= term.ends), None)
    if term is None:
        return []
    return [one for one in term.mandates if (one.starts or day) <= day <= (one.ends or day)]
