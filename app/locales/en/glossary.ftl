### What words mean that are used on these pages: one plain sentence each.

glossary-title = What the words mean
glossary-lead = Words that these pages use, each in one sentence.

glossary-poll = Poll
    .says = Many people vote on the same short statements, and add their own.
glossary-statement = Statement
    .says = One sentence with one idea, which people can agree or disagree with.
glossary-pass = Pass
    .says = To neither agree nor disagree with a statement, because one is not sure or would rather not say.
glossary-group = Group
    .says = People who have voted alike, found by a calculation from their votes alone; nobody is put into one by hand.
glossary-consensus = Consensus
    .says = A statement that people in all groups agree with, and not in the largest group alone.
glossary-divides = What divides
    .says = A statement that one group agrees with and another one does not.
glossary-map = Opinion map
    .says = A picture in which people who vote alike lie close together.
glossary-principle = Principle
    .says = One rule for an AI, made from one or more statements that all groups agree with.
glossary-constitution = Constitution
    .says = The list of all principles by which an AI is trained, each with the statements that it comes from.
glossary-bias = Bias
    .says = When an AI treats people differently, or thinks worse of them, because of the group that they belong to.
glossary-representativeness = Representativeness
    .says = How like the public those are who took part, for instance in age or region.
glossary-interval = Interval
    .says = The range in which a number would probably lie if other people of the same kind had been asked.
glossary-moderation = Moderation
    .says = People who run a poll read statements, and say with a reason why one is not shown.
glossary-training = Training
    .says = A model reads many examples and is changed a little each time, until it answers more as the principles say.
